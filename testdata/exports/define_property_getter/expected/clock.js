const exports = {};

let n = 0;

Object.defineProperty(exports, 'ticks', {
  enumerable: true,
  get: function () { return ++n; },
});

Object.defineProperty(exports, 'lazy', {
  configurable: true,
  get() {
    console.log('computing lazy');
    const value = { value: 'heavy' };
    Object.defineProperty(exports, 'lazy', { value });
    return value;
  },
});

export default exports;
