import * as lib from './index.js';
import Part from './part.js';
var double = lib.utils.double;

function Pair(n) {
  this.parts = [new Part(n), new Part(double(n))];
}
export { Pair as default };

Pair.prototype.describe = function () {
  return this.parts.join(' and ') + ' of ' + lib.version;
};
