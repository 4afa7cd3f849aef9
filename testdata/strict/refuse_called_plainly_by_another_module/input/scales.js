exports.add = function (n) {
  this.size = (this.size || 0) + n;
  return this.size;
};
