console.log('evaluating once.js')
exports.count = 1
