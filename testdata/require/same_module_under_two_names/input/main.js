const a = require('./counter')
const b = require('./counter.js')
const { next } = require('./lib/../counter')
const c = require('./lib/alias')

a.next(); b.next(); next()
console.log(a === b, a === c, a.value(), c.value())
