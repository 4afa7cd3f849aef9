  const exports = {};

Object.defineProperty(exports, 'label', { value: 'a' + 'b'.toUpperCase() });

export default exports;