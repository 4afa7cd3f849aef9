exports.who = require('./who');
exports.tally = require('./tally');
