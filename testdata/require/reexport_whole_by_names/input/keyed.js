module.exports = require('./lib/keyed')
