import * as parser from './parser.js'

console.log(typeof pos)
console.log(parser.parse('a b c'))
console.log(pos, parser.position())
