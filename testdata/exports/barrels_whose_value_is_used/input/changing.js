module.exports = require('./lib/changing');
