const exports = {}

exports.area = function (r) {
  return r * r
}

exports.once = exports.area(3)

// the careful version replaces the quick one
exports.area = (function (quick) {
  return function (r) {
    return 'about ' + quick(r)
  }
})(exports.area)

export default exports
