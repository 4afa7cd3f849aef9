"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.double = double;
exports.hidden = void 0;
function double(n) {
  return n * 2;
}
const hidden = exports.hidden = true;
