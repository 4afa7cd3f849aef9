var parsed = require('path').parse('a/b.txt');

exports.format = function (path) {
  return path.replace('.', '-') + parsed.ext;
};

exports.index = function (input) {
  return input.length;
};
