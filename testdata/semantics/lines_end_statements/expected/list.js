const list = []

export { list }
export const add = (item) => { list.push(item) }
['a', 'b'].forEach((item) => add(item))

export const size = () => { return list.length }
(function () { list.push('c') })()
