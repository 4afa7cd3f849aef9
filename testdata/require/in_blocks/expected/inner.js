const exports = {}

console.log('(inner loaded)')
exports.where = 'inner module'
exports.name = 'inner'

export default exports
