exports.trace = []

for (exports.item of ['a', 'b', 'c']) exports.trace.push(exports.item)

for (exports.key in { x: 1, y: 2 }) {
  exports.trace.push(exports.key)
}
