exports.of = require('./pool').getInstance().what;
