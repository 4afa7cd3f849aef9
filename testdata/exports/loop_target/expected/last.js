export const trace = []

export let item
for (item of ['a', 'b', 'c']) trace.push(item)

export let key
for (key in { x: 1, y: 2 }) {
  trace.push(key)
}
