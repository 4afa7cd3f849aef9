exports.fresh = function () {
  delete require.cache[require.resolve('./counter')];
  return require('./counter');
};
exports.reset = function () {
  const key = require.resolve('./counter');
  if (require.cache[key]) require.cache[key].exports = { value: () => 'a stand-in' };
};
