exports.render = function (node) {
  return typeof node === 'string' ? exports.text(node) : exports.element(node)
}

exports.element = function ({ tag, children }) {
  return '<' + tag + '>' + children.map(exports.render).join('') + '</' + tag + '>'
}

exports.text = s => s
