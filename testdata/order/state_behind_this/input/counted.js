exports.total = require('./counter').Counter.made.length;
