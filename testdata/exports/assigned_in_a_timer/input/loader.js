exports.ready = false;

setTimeout(function () {
  exports.ready = true;
  module.exports.data = [1, 2];
}, 1);
