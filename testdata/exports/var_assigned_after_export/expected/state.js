// `handler` is hoisted, so this line exports undefined
const _handler = handler
export { _handler as handler }

var handler = function () {
  return 'handled'
}

export function getHandler() {
  return handler
}
