exports.before = typeof parseInt;

(function () {
  var parseInt = 'mine';
  exports.inside = parseInt;
})();
