const exports = {};

globalThis.name = 'the global object';
exports.name = 'the module';

exports.whoami = function () {
  return (this ?? globalThis).name;
};

exports.isBare = function () {
  return (this ?? globalThis) === globalThis;
};

export default exports;
