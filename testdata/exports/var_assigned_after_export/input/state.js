// `handler` is hoisted, so this line exports undefined
exports.handler = handler

var handler = function () {
  return 'handled'
}

exports.getHandler = function () {
  return handler
}
