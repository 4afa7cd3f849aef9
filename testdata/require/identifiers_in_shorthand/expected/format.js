const exports = {}

exports.up = s => s.toUpperCase()

export default exports
