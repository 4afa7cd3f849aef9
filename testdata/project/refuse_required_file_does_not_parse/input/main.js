const { label } = require('./label');

function broken() {
  return require('./broken').value;
}

console.log(label, typeof broken);
