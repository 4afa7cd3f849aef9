exports.count = 0;
exports.add = function () {
  exports.count += 1;
};
