var m = require('./m')
console.log(m.a, m.b, m.c)
