const exports = {};

var utils = exports;

utils.double = function (n) {
  return n * 2;
};

export default exports;
