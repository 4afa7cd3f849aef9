const a = require('./a')
console.log(a.name, a.full)
