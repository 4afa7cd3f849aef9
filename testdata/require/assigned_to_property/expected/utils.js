const exports = {}

exports.id = x => x

export default exports
