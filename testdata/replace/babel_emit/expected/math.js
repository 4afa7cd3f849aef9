const exports = {};

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.bump = bump;
exports.counter = void 0;
exports.default = double;
exports.half = void 0;

/** doubles */
function double(n) {
  return n * 2;
}

const half = n => n / 2;
exports.half = half;
let counter = 0;
exports.counter = counter;
function bump() {
  exports.counter = counter = counter + 1;
}

export default exports;
