exports.counter = require('./counter');
