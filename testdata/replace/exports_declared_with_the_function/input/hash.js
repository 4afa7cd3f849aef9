var exports = module.exports = function hash (algorithm) {
  var found = exports[algorithm]
  if (!found) throw new Error(algorithm + ' is not supported')
  return found
}

exports.one = require('./one')
exports.two = function (text) { return text + ' two' }
