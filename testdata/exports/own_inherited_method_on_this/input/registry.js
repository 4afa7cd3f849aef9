exports.alpha = 1;
exports.has = function (key) {
  return this.hasOwnProperty(key);
};
