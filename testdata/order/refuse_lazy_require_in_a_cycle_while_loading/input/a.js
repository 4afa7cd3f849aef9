exports.name = 'a';

// b calls back into a before a is done
exports.fromB = require('./b').describe();
exports.late = 'too late for b';
