exports = module.exports = require('./base');
exports.more = 'more';
