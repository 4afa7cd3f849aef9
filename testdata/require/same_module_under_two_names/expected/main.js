import a from './counter.js'
import b from './counter.js'
import counter from './lib/../counter.js'
import c from './lib/alias.js'

const { next } = counter

a.next(); b.next(); next()
console.log(a === b, a === c, a.value(), c.value())
