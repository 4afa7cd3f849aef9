const exports = {}

console.log('loading heavy')
exports.name = 'heavy'

export { exports as default, exports as 'module.exports' }
