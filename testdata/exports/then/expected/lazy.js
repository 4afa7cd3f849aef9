const exports = {}

exports.then = function (resolve) {
  resolve('unwrapped')
}
exports.cancel = () => {}

export default exports
