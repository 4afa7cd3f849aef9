export const yes = 'exported';

function sandbox(exports, module) {
  exports.parameter = 'not exported';
  module.exports = 'not replaced';
}
sandbox({}, {});

function nested() {
  var exports = {};
  exports.local = 'not exported';
  const require = () => 'not loaded';
  return require('fs');
}
export const loaded = nested();
