const module = { exports: {} }
let exports = module.exports

exports.a = 'a'
exports = function scratch () {}
exports.b = 'on scratch'
console.log(typeof exports, exports.b)
exports = module.exports
exports.c = 'c'

export default module.exports
