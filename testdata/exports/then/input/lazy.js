exports.then = function (resolve) {
  resolve('unwrapped')
}
exports.cancel = () => {}
