'use strict';

exports.repeat = (n) => 'x'.repeat(n);
exports.checked = function () {
  return typeof exports.repeat;
};
console.log(exports.checked());
exports = function wrap() {};
