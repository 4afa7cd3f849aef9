var a = require('./a')
// only what a.js did before its require is there
exports.sawA = a.name + ' / late: ' + a.late
