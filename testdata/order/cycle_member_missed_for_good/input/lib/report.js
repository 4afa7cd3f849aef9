exports.line = require('./line');
exports.limits = { line: 12 };
