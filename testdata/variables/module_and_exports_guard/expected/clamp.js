var clamp = function (n, lo, hi) {
  return Math.min(hi, Math.max(lo, n))
}

clamp.source = 'node'

export default clamp
