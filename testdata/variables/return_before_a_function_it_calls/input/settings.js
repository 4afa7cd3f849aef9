'use strict';

exports.mode = process.argv.length;
if (exports.mode > 1) {
  exports.mode = describe('short');
  return;
}

function describe(text) {
  return `mode ${text}`;
}
exports.level = describe('long');
