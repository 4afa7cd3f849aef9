import { createRequire } from 'module';
const require = createRequire(import.meta.url);

start();

var lib = require('./lib');

start();

function start() {
  console.log(lib ? 'lib ' + lib.name : 'no lib yet');
}
