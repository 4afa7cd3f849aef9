var curve = require('.');
var Base = curve.Base;

function Short(size) {
  Base.call(this, size);
}
Short.prototype = Object.create(Base.prototype);
module.exports = Short;

Short.prototype.kind = function kind() {
  return 'short';
};
