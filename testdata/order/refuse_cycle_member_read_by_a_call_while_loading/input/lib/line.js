const report = require('./report');
const limits = report.limits;

exports.line = (text) => text.slice(0, limits.line);
