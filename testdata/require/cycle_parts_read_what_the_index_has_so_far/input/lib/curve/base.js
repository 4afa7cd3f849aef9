var curves = require('../index');
var double = curves.utils.double;

function Base(size) {
  this.size = double(size);
}
module.exports = Base;

Base.prototype.name = function name() {
  return this.kind() + this.size;
};
