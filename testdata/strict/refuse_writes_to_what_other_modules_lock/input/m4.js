var again = require('./again'); again.limits.max = 3
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
