module.exports = require('./lib/listed');
