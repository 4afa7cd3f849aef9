import path from 'path';

const exports = {};

var parsed = path.parse('a/b.txt');

exports.format = function (path) {
  return path.replace('.', '-') + parsed.ext;
};

exports.index = function (input) {
  return input.length;
};

export { exports as default, exports as 'module.exports' };
export const { format, index } = exports;
