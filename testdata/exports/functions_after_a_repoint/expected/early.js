const module = { exports: {} };
let exports = module.exports;

exports.repeat = (n) => 'x'.repeat(n);
exports.checked = function () {
  return typeof exports.repeat;
};
console.log(exports.checked());
exports = function wrap() {};

export default module.exports;
