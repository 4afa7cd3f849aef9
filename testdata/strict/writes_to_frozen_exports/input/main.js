var lib = require('./lib');
console.log(lib.a, lib.b, Object.isFrozen(lib));
