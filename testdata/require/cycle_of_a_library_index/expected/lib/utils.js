const exports = {};

var utils = exports;

utils.assert = function assert(value, message) {
  if (!value) throw new Error(message);
};
utils.double = function double(n) {
  return n * 2;
};

export default exports;
