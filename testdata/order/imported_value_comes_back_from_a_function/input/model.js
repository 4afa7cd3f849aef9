exports.init = function (value) {
  exports.ready = value;
};
