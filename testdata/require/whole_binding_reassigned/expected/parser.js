const exports = {}

exports.supports = kind => kind === 'json'
exports.parse = () => 'json parser'

export default exports
