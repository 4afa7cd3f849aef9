import { Parser, parse, version } from './parser.js'

console.log(parse('a b'), new Parser('c d e').run().length, version)
