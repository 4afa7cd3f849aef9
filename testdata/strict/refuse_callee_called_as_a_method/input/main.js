// `arguments.callee()` gives the arguments object as `this`
var depth = function (n) {
  return n ? arguments.callee(n - 1) : Object.prototype.toString.call(this);
};

console.log(depth(1));
