const exports = {};

let ticked = 0;

Object.defineProperty(exports, 'current', {
  enumerable: true,
  get: function () {
    ticked += 1;
    return ticked;
  }
});

export { exports as default, exports as 'module.exports' };
