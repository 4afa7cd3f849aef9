console.log('limits are loaded');

export default {
  limit: 4,
  scale(n) {
    return n * 4;
  },
};
