module.exports = function fetch(url) {
  return 'fake ' + url;
};
module.exports.native = typeof fetch === 'function' && fetch !== module.exports;
