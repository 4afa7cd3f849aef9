const exports = {};

exports.init = function (value) {
  exports.ready = value;
};

export default exports;
