module.exports = require('./lib/asked');
