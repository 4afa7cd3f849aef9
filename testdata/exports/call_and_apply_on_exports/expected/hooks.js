const exports = {}

exports.seen = []

exports.save = function (a, b) {
  this.seen.push(a + b)
  return this === exports
}

exports.run = function (name) {
  var args = Array.prototype.slice.call(arguments, 1)
  exports.save.call(exports, 10, 20)
  return exports[name].apply(exports, args)
}

export default exports
