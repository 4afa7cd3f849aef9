import one from './one.js'

var exports = function hash (algorithm) {
  var found = exports[algorithm]
  if (!found) throw new Error(algorithm + ' is not supported')
  return found
}
export default exports

exports.one = one
exports.two = function (text) { return text + ' two' }
