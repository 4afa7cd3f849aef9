const { limits } = require('./report');

module.exports = line;

function line(text) {
  return text.slice(0, limits.line);
}
