const lib = require('./lib');

console.log(Object.keys(lib).length, lib.run, lib.stop);
