const exports = {};

const blue = '#00f';

Object.assign(exports, {
  red: '#f00',
  green: '#0f0',
  blue,
  mix(a, b) {
    return a + '+' + b;
  },
});

export default exports;
