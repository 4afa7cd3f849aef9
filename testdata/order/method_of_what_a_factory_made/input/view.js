exports.mode = require('./settings').mode;
