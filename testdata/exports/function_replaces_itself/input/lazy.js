let loads = 0

exports.getConfig = function () {
  const config = { n: ++loads }
  exports.getConfig = () => config
  return config
}
