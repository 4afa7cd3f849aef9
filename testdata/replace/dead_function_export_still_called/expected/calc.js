const exports = {}

// someone added the module.exports line below and never noticed
exports.round = function (n) {
  console.log('rounding', n)
  return Math.round(n)
}

export default function (a, b) {
  return exports.round(a / b)
}
