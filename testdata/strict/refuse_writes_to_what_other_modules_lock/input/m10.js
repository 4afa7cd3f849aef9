var l = require('./lib'); l.now = 2
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
