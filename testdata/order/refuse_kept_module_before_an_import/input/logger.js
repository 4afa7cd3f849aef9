const numbers = require('./numbers');

exports.count = Object.keys(numbers).length;
exports.config = require('./config.js');
