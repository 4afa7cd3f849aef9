let _size = 2
export { _size as size }

export function page(list, size = _size) {
  return list.slice(0, size)
}

export function setSize(n) { _size = n }
