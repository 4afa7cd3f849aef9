module.exports = function gamma(n) {
  return n * 3;
};
