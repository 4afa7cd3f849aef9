module.exports = {
  multiply (a, b) { return a * b },
  square (n) { return module.exports.multiply(n, n) },
  cube (n) { return module.exports.square(n) * n }
}
