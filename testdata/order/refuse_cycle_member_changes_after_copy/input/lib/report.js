exports.limits = { line: 12 };
exports.line = require('./line');
exports.limits = { line: 6 };
