const exports = {}

console.log('counter evaluated once')
let n = 0
exports.next = () => ++n
exports.value = () => n

export default exports
