import m from './m.js'
console.log(m.a, m.b, m.c)
