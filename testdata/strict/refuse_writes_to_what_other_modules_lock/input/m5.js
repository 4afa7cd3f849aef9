var p = require('./part'); p.lib.nested.inner.a = 3
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
