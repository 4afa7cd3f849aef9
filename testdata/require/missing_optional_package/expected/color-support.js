const exports = {}

exports.level = 3

export { exports as default, exports as 'module.exports' }
