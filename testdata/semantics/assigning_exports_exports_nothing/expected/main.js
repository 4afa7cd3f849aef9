import * as literal from './literal.js'
import * as fn from './fn.js'
import * as original from './original.js'

console.log(literal.hello, typeof fn, fn.name === undefined, original.kept)
