exports.size = require('./store').set.size;
