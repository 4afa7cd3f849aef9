exports.names = require('./registry').all();
