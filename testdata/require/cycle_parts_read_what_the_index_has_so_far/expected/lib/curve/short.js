import * as curve from './index.js';
var Base = curve.Base;

function Short(size) {
  Base.call(this, size);
}
Short.prototype = Object.create(Base.prototype);
export { Short as default };

Short.prototype.kind = function kind() {
  return 'short';
};
