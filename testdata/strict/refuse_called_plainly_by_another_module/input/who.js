exports.name = function () {
  return typeof this + ' ' + (this.title || 'nobody');
};
exports.twice = function () {
  return this.count * 2;
};
exports.title = 'the exports';
