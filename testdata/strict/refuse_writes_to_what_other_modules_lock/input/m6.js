var p = require('./part'); p.lib.nested.free.b = 3
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
