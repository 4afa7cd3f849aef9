'use strict';

exports.greet = function (who) {
  return 'hello ' + who;
};
exports.count = 1;

const { greet, count: before } = exports;
exports.count = 2;

exports.twice = () => greet(before) + exports.count;
