exports.defaults = function (name, options) {
  arguments[0] = 'changed through arguments';
  options = options || {};
  return name + ' ' + arguments.length + ' ' + arguments[1];
};

exports.swap = function (a, b) {
  var t = arguments[0];
  a = b;
  b = t;
  return Array.prototype.join.call(arguments, '-');
};

exports.safe = function (a) {
  'use strict';
  a = 'not aliased';
  return arguments[0];
};

exports.rest = function (a, ...others) {
  a = 'not aliased either';
  return arguments[0] + others[0];
};
