const parser = require('./parser')

console.log(typeof pos)
console.log(parser.parse('a b c'))
console.log(pos, parser.position())
