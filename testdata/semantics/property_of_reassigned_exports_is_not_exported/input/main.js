const lib = require('./lib');

console.log(lib.before, lib.inLiteral, lib.after, lib.throughModule);
