const exports = {};

Object.defineProperty(exports, 'PI', { value: 3.14, enumerable: true });
Object.defineProperty(exports, 'E', {
  enumerable: true,
  writable: true,
  configurable: true,
  value: 2.72,
});
Object.defineProperty(exports, 'hidden', { value: 'secret' });

export default exports;
