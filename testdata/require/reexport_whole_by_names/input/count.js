module.exports = require('./lib/count')
