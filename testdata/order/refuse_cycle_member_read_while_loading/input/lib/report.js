exports.limits = { line: 12 };
exports.line = require('./line');
