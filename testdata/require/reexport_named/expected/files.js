const exports = {}

exports.read = name => 'read ' + name
exports.write = name => 'write ' + name

export default exports
