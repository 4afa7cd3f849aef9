// "If module.exports has any property on it already, everything on exports is ignored": not so.
import { a, b, c, d } from './mixed.js'
console.log(a, b, c, d)
