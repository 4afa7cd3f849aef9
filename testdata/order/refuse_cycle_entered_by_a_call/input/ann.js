var s = require('./dan').help; exports.seen = s + '';
