const exports = {};

exports.name = function () {
  return typeof Object(this ?? globalThis) + ' ' + (Object(this ?? globalThis).title || 'nobody');
};
exports.twice = function () {
  return this.count * 2;
};
exports.title = 'the exports';

export default exports;
