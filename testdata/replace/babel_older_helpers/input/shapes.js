"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.area = area;
function area(r) {
  return r * r * 3;
}
