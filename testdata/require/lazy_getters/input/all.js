Object.defineProperty(exports, 'heavy', {
  enumerable: true,
  get: function () { return require('./heavy') }
})
exports.__defineGetter__('light', () => require('./light'))
