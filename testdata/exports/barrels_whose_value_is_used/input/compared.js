module.exports = require('./lib/compared');
