exports.en = { hi: 'hi' }
exports.fr = { hi: 'salut' }
