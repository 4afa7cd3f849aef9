const config = require('./config');

exports.log = (text) => config.prefix + text;
