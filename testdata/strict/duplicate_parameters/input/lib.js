exports.last = function (a, b, a) {
  return a + '/' + b;
};

exports.ignored = function (_, _, value) {
  return value + _ + arguments.length;
};
