const exports = {}

exports.b = () => 'plugin b'
exports.a = () => 'plugin a'
exports.names = Object.keys(exports).join('+')

export default exports
