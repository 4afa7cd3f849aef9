exports.limits = { line: 12 };
exports.line = require('./line').line;
exports.title = require('./title').title;
