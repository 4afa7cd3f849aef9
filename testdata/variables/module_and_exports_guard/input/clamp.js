var clamp = function (n, lo, hi) {
  return Math.min(hi, Math.max(lo, n))
}

module && module.exports && (clamp.source = 'node')

if (module.exports) {
  module.exports = clamp
} else {
  this.clamp = clamp
}
