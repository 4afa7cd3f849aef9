"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.Circle = void 0;
exports.area = area;
exports.default = void 0;
class Circle {
  constructor(r) {
    this.r = r;
  }
  show() {
    return 'circle ' + this.r;
  }
}
exports.Circle = Circle;
function area(r) {
  return r * r * 3;
}
var _default = exports.default = Circle;
