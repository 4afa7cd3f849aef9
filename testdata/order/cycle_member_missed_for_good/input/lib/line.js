const report = require('./report');
const limits = report.limits;

module.exports = line;

// Without limits there are none.
function line(text) {
  return limits ? text.slice(0, limits.line) : text;
}
