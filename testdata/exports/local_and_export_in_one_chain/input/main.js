const { Parser, parse, version } = require('./parser')

console.log(parse('a b'), new Parser('c d e').run().length, version)
