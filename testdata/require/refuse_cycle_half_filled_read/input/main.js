var a = require('./a')
console.log(a.name, a.sawB)
