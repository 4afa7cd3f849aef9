const trim = require('./trim')
console.log(trim.trim('  x '), trim.native)
