const items = []

export function add(item) {
  items.push(item)
}

export function list() {
  return items.slice()
}

export const count = () => items.length
