const a = require('./a'); exports.seen = a.x;
