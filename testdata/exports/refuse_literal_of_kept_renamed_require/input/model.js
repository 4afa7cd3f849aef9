const numbers = require('./numbers');

exports.limit = numbers.limit;
