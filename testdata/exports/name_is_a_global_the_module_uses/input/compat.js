// Safer versions of the globals, built on the globals.
exports.parseInt = function (text) {
  return parseInt(text, 10)
}

exports.isNaN = function (value) {
  return typeof value === 'number' && isNaN(value)
}

exports.URL = class extends URL {
  constructor (path) {
    super(path, 'http://localhost')
  }
}

exports.Promise = {
  later: function (value) {
    return new Promise(function (resolve) { setTimeout(resolve, 1, value) })
  }
}
