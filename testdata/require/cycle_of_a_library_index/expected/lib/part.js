import * as lib from './index.js';
var utils = lib.utils;
var assert = utils.assert;

function Part(n) {
  assert(n, 'nothing');
  this.n = n;
}
export { Part as default };

Part.prototype.toString = function () {
  return 'part ' + utils.double(this.n);
};
