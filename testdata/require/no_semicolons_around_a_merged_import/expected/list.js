const items = []
export const add = item => items.push(item)
export const all = () => items
