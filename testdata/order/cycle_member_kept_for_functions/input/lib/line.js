const report = require('./report')
  , limits = report.limits
  , dots = '...';

module.exports = line;

function line(text) {
  return text.length > limits.line ? text.slice(0, limits.line) + dots : text;
}
