exports.count = require('./paths').paths.length;
