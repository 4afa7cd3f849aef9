const exports = {};

exports.helper = function () {
  return "plain helper";
};

export default exports;
