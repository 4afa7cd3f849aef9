const exports = {};

exports.begin = () => {
  exports.session = 'live';
  return true;
};

export { exports as default, exports as 'module.exports' };
