const shared = require('./shared');

exports.name = 'legacy with ' + shared.name;
