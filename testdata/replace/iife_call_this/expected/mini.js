const exports = {};

// the way underscore begins
var root = exports;
var previous = root._;

var _ = function(obj) { return obj; };

export default _;
_._ = _;

_.VERSION = '1.0.0';
_.map = function(list, fn) {
  var out = [];
  for (var i = 0; i < list.length; i++) out.push(fn(list[i]));
  return out;
};
console.log(typeof previous, root !== _, '_' in _);
