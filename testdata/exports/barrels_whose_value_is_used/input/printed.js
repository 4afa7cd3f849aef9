module.exports = require('./lib/printed');
