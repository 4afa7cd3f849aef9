const exports = {}

exports.mul = (a, b) => a * b
exports.add = (a, b) => a + b

export default exports
