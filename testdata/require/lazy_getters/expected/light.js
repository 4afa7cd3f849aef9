const exports = {}

console.log('loading light')
exports.name = 'light'

export { exports as default, exports as 'module.exports' }
