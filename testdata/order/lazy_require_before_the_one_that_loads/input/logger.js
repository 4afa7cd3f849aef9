let cached;
exports.lazy = function () {
  if (!cached) cached = require('./config');
  return cached;
};
exports.tokens = require('./tokens');
exports.config = require('./config');
