const list = []

exports.list = list
exports.add = (item) => { list.push(item) }
['a', 'b'].forEach((item) => exports.add(item))

module.exports.size = () => { return list.length }
(function () { list.push('c') })()

search:
for (const first of list) {
  for (const second of list) {
    if (first === second) continue search
    (function () { list.push(first + second) })()
    if (list.length > 4) break search
    [first].forEach((item) => list.push(item))
  }
}
