exports.lib = require('./lib')
