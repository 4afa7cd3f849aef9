console.log('limits are loaded');

module.exports = {
  limit: 4,
  scale(n) {
    return n * 4;
  },
};
