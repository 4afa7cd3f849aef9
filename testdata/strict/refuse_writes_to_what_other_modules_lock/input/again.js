module.exports = require('./lib')
