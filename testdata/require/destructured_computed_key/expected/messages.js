const exports = {}

exports.en = { hi: 'hi' }
exports.fr = { hi: 'salut' }

export default exports
