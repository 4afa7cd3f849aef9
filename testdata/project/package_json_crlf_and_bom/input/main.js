var lib = require('./lib');

console.log(lib.where(), require('./package.json').scripts.start);
