import tokens from './tokens.js';
import config from './config.js';

const exports = {};

let cached;
exports.lazy = function () {
  if (!cached) cached = config;
  return cached;
};
exports.tokens = tokens;
exports.config = config;

export default exports;
