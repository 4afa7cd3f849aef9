module.exports = require('./lib/literal')
