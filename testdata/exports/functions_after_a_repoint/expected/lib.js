export const repeat = (n) => 'x'.repeat(n);
export function checked() {
  return typeof exports.repeat + ' ' + exports.name + ' ' + repeat(2);
}
var exports = function wrap() {};
exports.late = 'lost';
