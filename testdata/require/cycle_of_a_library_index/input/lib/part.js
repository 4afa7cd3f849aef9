var lib = require('./index');
var utils = lib.utils;
var assert = utils.assert;

function Part(n) {
  assert(n, 'nothing');
  this.n = n;
}
module.exports = Part;

Part.prototype.toString = function () {
  return 'part ' + utils.double(this.n);
};
