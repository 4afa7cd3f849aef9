const names = []
export const add = name => names.push(name)
export const list = () => names
