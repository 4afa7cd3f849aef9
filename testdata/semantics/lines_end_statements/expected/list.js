const list = []

export { list }
export const add = (item) => { list.push(item) }
['a', 'b'].forEach((item) => add(item))

export const size = () => { return list.length }
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
