exports.parse = s => [s]
