exports.stamp = 'monday';
exports.reload = function () {
  module.exports = {};
};
