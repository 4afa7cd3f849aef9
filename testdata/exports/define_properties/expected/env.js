const exports = {}

var debug = false

Object.defineProperties(exports, {
  name: { value: 'test', enumerable: true },
  debug: {
    get: function () { return debug },
    enumerable: true
  }
})

exports.enable = function () { debug = true }

export default exports
