console.log(require('./node') + 1);
function require(name) {
  return name.length;
}
