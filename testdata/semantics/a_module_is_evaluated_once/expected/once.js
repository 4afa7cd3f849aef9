const exports = {}

console.log('evaluating once.js')
exports.count = 1

export { exports as default, exports as 'module.exports' }
