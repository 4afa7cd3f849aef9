'use strict';

exports.name = 'first';
exports.who = function () {
  return exports.name;
};
require('./looper.cjs');
exports = { name: 'second' };
