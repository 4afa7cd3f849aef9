const a = require('./model')
exports.second = function (n) {
  return n + ' ' + typeof a.first
}