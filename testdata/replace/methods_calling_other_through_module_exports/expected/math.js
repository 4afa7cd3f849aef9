const math = {
  multiply (a, b) { return a * b },
  square (n) { return math.multiply(n, n) },
  cube (n) { return math.square(n) * n }
}
export default math
