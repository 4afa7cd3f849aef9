// someone added the module.exports line below and never noticed
exports.round = function (n) {
  console.log('rounding', n)
  return Math.round(n)
}

module.exports = function (a, b) {
  return exports.round(a / b)
}
