const exports = {}

exports.two = 2

export default exports
