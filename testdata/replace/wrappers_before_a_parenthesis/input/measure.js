(function () {
  module.exports.measure = function (text) {
    return text.length
  }
})();
(function () {
  console.log('measure is there')
})()
