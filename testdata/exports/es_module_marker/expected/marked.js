const exports = {};

exports.__esModule = true;
exports.helper = function () {
  return "marked helper";
};
exports.default = function (x) {
  return "default of " + x;
};

export default exports;
