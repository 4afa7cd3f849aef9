"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.default = exports.Kind = void 0;
var _defaults = _interopRequireDefault(require("./defaults"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
const Kind = exports.Kind = {
  Small: 1,
  Big: 2,
  2: "Big"
};
class Model {
  constructor(id, kind) {
    this.id = id;
    this.kind = kind;
  }
  show() {
    return this.id + _defaults.default.separator + Kind[this.kind];
  }
}
exports.default = Model;
