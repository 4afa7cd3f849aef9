exports.supports = kind => kind === 'json'
exports.parse = () => 'json parser'
