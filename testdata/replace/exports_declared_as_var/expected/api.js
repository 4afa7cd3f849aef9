const module = { exports: {} }
var exports = module.exports

// `var exports` declares the parameter again: it keeps its value
exports.early = 'early'
var exports = exports || {}
exports.late = 'late'

export default module.exports
