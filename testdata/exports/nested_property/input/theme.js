exports.colors = {}
exports.colors.primary = 'blue'
exports.colors.dark = { primary: 'navy' }

exports.sizes = []
exports.sizes.push(10, 20)

exports.Button = function Button () {}
exports.Button.defaults = { type: 'submit' }
exports.Button.prototype.render = function () {}
