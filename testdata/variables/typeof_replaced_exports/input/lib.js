exports = module.exports = function greet(name) {
  return 'hello ' + name;
};

exports.kind = typeof exports;
