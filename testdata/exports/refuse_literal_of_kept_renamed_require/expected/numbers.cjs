const { limit } = require('./model.cjs');

exports.limit = limit;
