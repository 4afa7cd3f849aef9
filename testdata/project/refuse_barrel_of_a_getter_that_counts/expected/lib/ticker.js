const exports = {};

let ticked = 0;
Object.defineProperty(exports, 'ticked', {
  enumerable: true,
  get() {
    return ++ticked;
  },
});

export { exports as default, exports as 'module.exports' };
