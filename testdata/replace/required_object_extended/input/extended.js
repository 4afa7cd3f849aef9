module.exports = require('./base');
module.exports.extra = 'extra';
