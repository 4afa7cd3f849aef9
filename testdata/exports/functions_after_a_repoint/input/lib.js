'use strict';

exports.repeat = (n) => 'x'.repeat(n);
exports.checked = function () {
  return typeof exports.repeat + ' ' + exports.name + ' ' + module.exports.repeat(2);
};
exports = function wrap() {};
exports.late = 'lost';
