const exports = {}

exports.partly = true
console.log('broken starts')
JSON.parse('{ not json')

export { exports as default, exports as 'module.exports' }
