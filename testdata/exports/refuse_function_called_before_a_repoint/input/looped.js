'use strict';

exports.name = 'first';
exports.who = function () {
  return exports.name;
};
require('./looper');
exports = { name: 'second' };
