module.exports = require('./strings');
module.exports.upper = text => text.toUpperCase();
