module.exports = require('./lib/patched')
