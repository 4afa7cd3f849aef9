var core = require('@mono/core');
var tints = require('tints');

exports.banner = function (name) {
  return core(tints.light(name)) + ' ' + tints.version;
};
