const module = { exports: {} }
const exports = module.exports

var clamp = function (n, lo, hi) {
  return Math.min(hi, Math.max(lo, n))
}

module && module.exports && (clamp.source = 'node')

if (module.exports) {
  module.exports = clamp
} else {
  exports.clamp = clamp
}

export default module.exports
