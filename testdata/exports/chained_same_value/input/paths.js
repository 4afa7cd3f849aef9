exports.join = exports.resolve = exports.concat = function () {
  return Array.prototype.slice.call(arguments).join('/');
};
