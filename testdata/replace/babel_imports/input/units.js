"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.LIMIT = void 0;
exports.bump = bump;
exports.counter = void 0;
exports.twice = twice;
var _counter;
const LIMIT = exports.LIMIT = 3;
let counter = exports.counter = 0;
function bump() {
  _counter = counter++, exports.counter = counter, _counter;
}
function twice(n) {
  return n * 2;
}
