let ticked = 0;

Object.defineProperty(exports, 'current', {
  enumerable: true,
  get: function () {
    ticked += 1;
    return ticked;
  }
});
