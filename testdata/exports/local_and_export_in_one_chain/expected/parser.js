export var Parser = function (text) {
  this.text = text
}

Parser.prototype.run = function () {
  return this.text.split(' ')
}

export const parse = text => new Parser(text).run()

let _version
export { _version as version }
let version = _version = '1'
version += '.' + parse('x y').length // the export stays '1'
