var l = require('./lib'); l.fresh = 2
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
