const numbers = require('./numbers.cjs');

exports.limit = numbers.limit;
