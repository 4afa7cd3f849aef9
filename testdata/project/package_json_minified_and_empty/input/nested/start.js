exports.name = 'nested start'
