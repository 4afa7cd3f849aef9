exports.seen = require('./model').ready;
