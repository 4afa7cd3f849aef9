const { limit } = require('./model');

exports.limit = limit;
