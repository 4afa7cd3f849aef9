var report = require('./report');
var first = width();
var limits = report.limits;

module.exports = line;

function width() {
  return limits ? limits.line : 80;
}

function line(text) {
  return text.slice(0, width()) + first;
}
