var Parser = exports.Parser = function (text) {
  this.text = text
}

Parser.prototype.run = function () {
  return this.text.split(' ')
}

const parse = exports.parse = text => new Parser(text).run()

let version = exports.version = '1'
version += '.' + parse('x y').length // the export stays '1'
