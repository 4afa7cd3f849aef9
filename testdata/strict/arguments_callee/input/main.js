const factorials = [1, 2, 3, 4].map(function (n) {
  return n < 2 ? 1 : n * arguments.callee(n - 1)
})
console.log(factorials)

var counter = (function () {
  arguments.callee.count = (arguments.callee.count || 0) + 1
  return arguments.callee
})()
counter()
console.log(counter.count)
