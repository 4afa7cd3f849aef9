const factorials = [1, 2, 3, 4].map(function self(n) {
  return n < 2 ? 1 : n * self(n - 1)
})
console.log(factorials)

var counter = (function _self() {
  _self.count = (_self.count || 0) + 1
  return _self
})()
counter()
console.log(counter.count)

export {}
