import _parser from './parser.js'
let parser = _parser

if (!parser.supports('yaml')) {
  parser = { supports: () => true, parse: () => 'replacement' }
}

console.log(parser.parse(), _parser.parse())
