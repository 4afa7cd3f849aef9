const date = require('./date');
const format = require('util').format;

exports.date = (d) => date.iso(d);
exports.format = function (s) {
  return format('[%s]', s);
};
