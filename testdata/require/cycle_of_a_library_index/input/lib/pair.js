var lib = require('./index'),
  Part = require('./part'),
  double = lib.utils.double;

function Pair(n) {
  this.parts = [new Part(n), new Part(double(n))];
}
module.exports = Pair;

Pair.prototype.describe = function () {
  return this.parts.join(' and ') + ' of ' + lib.version;
};
