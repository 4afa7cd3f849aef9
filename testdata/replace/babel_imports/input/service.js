"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.default = service;
var _units = require("./units");
function service(n) {
  return (0, _units.twice)(n) + _units.LIMIT;
}
