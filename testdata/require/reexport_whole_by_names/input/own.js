module.exports = require('./lib/own')
