const lib = require('./lib')
console.log(lib.one(), lib.two(), lib.hidden)
