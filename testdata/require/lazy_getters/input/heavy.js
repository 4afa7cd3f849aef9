console.log('loading heavy')
exports.name = 'heavy'
