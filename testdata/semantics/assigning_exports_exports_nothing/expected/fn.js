let exports = function greet () {
  return 'hello'
}
exports.extra = exports()
console.log(exports.extra)

export {}
