exports.a = require('./a'); exports.a.x = 5; exports.r = require('./reader');
