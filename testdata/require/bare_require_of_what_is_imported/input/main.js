Object.assign({}, require('./a'));
if (process.argv[5]) require('./a');

function again() {
  require('./a');
  return require('./a').n;
}

console.log(again());
