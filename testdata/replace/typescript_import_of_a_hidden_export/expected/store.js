  const exports = {};

Object.defineProperty(exports, 'label', { value: 'a' + 'b'.toUpperCase() });

export { exports as default, exports as 'module.exports' };