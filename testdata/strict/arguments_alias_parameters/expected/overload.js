export function defaults(name, options) {
  arguments[0] = 'changed through arguments';
  if (arguments.length > 0) name = arguments[0];
  options = options || {};
  if (arguments.length > 1) arguments[1] = options;
  return name + ' ' + arguments.length + ' ' + arguments[1];
}

export function swap(a, b) {
  var t = arguments[0];
  a = b;
  arguments[0] = a;
  b = t;
  arguments[1] = b;
  return Array.prototype.join.call(arguments, '-');
}

export function safe(a) {
  'use strict';
  a = 'not aliased';
  return arguments[0];
}

export function rest(a, ...others) {
  a = 'not aliased either';
  return arguments[0] + others[0];
}
