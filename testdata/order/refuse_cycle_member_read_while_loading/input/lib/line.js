const report = require('./report');
const limits = report.limits;
const half = limits.line / 2;

module.exports = line;

function line(text) {
  return text.slice(0, half) + '...' + text.slice(-half) + limits.line;
}
