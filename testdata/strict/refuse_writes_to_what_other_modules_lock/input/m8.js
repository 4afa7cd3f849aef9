var l = require('./lib'); var c = l.limits; delete c.max
console.log(JSON.stringify(require('./lib')), require('./lib').sum.length)
