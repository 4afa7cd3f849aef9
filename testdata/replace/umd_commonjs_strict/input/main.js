const lib = require('./lib')
console.log(lib.action(), lib.action.calls, typeof global.commonJsStrict)
