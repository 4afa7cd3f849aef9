const exports = {}

exports.start = function () {
  exports.server = { port: 3000 }
}

exports.stop = function () {
  exports.server = undefined
}

export default exports
