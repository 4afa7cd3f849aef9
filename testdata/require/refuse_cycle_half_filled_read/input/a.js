exports.name = 'a, early'
var b = require('./b')
exports.name = 'a, done'
exports.sawB = b.sawA
exports.late = true
