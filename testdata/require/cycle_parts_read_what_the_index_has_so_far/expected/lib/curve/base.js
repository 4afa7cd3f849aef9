import * as curves from '../index.js';
var double = curves.utils.double;

function Base(size) {
  this.size = double(size);
}
export { Base as default };

Base.prototype.name = function name() {
  return this.kind() + this.size;
};
