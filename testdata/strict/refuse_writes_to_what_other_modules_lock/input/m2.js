var l = require('./lib'); l.box.size = 3
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
