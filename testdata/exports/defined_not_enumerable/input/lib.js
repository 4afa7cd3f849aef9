Object.defineProperty(exports, 'limit', { value: 11 });

exports.check = function (n) {
  return n < exports.limit;
};
