function _delete(list) { return list.pop() }
export { _delete as 'delete' }

export let last
;[1, 2].forEach((n) => { last = n })

export const sum = [1, 2]
;(function () { sum.push(3) })()
