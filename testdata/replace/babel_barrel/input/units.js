"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.unit = exports.Unit = void 0;
const Unit = exports.Unit = {
  Meter: "m"
};
const unit = exports.unit = 'of units';
