(function() {
  // the way underscore begins
  var root = this;
  var previous = root._;

  var _ = function(obj) { return obj; };

  if (typeof exports !== 'undefined') {
    if (typeof module !== 'undefined' && module.exports) {
      exports = module.exports = _;
    }
    exports._ = _;
  } else {
    root._ = _;
  }

  _.VERSION = '1.0.0';
  _.map = function(list, fn) {
    var out = [];
    for (var i = 0; i < list.length; i++) out.push(fn(list[i]));
    return out;
  };
  console.log(typeof previous, root !== _, '_' in _);
}).call(this);
