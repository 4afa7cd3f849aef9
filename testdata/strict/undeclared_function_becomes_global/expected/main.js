import './nano.js'
import * as other from './other.js'

// nobody declared or imported it: it is a global now
console.log(nano('hi {name}', { name: 'Ann' }), typeof global.nano)
globalThis.nano = null
console.log(other.seen())
