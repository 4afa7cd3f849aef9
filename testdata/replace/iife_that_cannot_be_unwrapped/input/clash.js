var name = 'outer';

(function () {
  var name = 'inner';
  exports.inner = name;
})();

exports.outer = name;
