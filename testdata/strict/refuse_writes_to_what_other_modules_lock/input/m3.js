var s = require('./lib').sum; s.length = 9
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
