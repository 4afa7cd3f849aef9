"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.default = void 0;
const defaults = {
  separator: ': '
};
var _default = exports.default = defaults;
