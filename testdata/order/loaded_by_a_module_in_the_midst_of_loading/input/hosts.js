exports.host = require('./settings').host;
