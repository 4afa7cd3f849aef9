const literal = require('./literal')
const fn = require('./fn')
const original = require('./original')

console.log(literal.hello, typeof fn, fn.name === undefined, original.kept)
