// Safer versions of the globals, built on the globals.
function _parseInt(text) {
  return parseInt(text, 10)
}
export { _parseInt as parseInt }

function _isNaN(value) {
  return typeof value === 'number' && isNaN(value)
}
export { _isNaN as isNaN }

class _URL extends URL {
  constructor (path) {
    super(path, 'http://localhost')
  }
}
export { _URL as URL }

const _Promise = {
  later: function (value) {
    return new Promise(function (resolve) { setTimeout(resolve, 1, value) })
  }
}
export { _Promise as Promise }
