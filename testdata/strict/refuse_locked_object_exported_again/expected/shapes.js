const exports = {};

Object.defineProperties(exports, {
  unset: { enumerable: true }
});

export { exports as default, exports as 'module.exports' };
