exports.names = { parse: 'Parse', extract: 'Extract' };

exports.Parse = require('./lib/parse');
exports.Extract = require('./lib/extract');
