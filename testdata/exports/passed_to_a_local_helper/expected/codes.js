const exports = {}

function install (target) {
  target.OK = 200
  target.NOT_FOUND = 404
  target.GONE = 410
}

install(exports)

exports.isError = function (code) {
  return code >= exports.NOT_FOUND
}

export default exports
