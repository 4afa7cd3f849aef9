const lib = require('./lib');

console.log(lib.limit, lib.check(3));
