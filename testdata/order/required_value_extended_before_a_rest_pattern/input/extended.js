const helpers = require('./helpers');

exports.size = Object.keys(helpers).length;
