module.exports = function (n) {
  this.sum = (this.sum || 0) + n;
  return this.sum;
};
