start();

var lib = require('./lib');

start();

function start() {
  console.log(lib ? 'lib ' + lib.name : 'no lib yet');
}
