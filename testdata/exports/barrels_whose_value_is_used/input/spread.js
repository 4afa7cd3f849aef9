module.exports = require('./lib/spread');
