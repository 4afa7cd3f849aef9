var l = require('./lib'); l.version = 2
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
