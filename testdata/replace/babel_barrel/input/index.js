"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
var _exportNames = {
  unit: true,
  twice: true,
  version: true,
  both: true
};
Object.defineProperty(exports, "both", {
  enumerable: true,
  get: function () {
    return _both.both;
  }
});
exports.default = void 0;
Object.defineProperty(exports, "twice", {
  enumerable: true,
  get: function () {
    return _tools.double;
  }
});
exports.unit = void 0;
Object.defineProperty(exports, "version", {
  enumerable: true,
  get: function () {
    return _version.default;
  }
});
var _circle = require("./circle");
Object.keys(_circle).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
  if (key in exports && exports[key] === _circle[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _circle[key];
    }
  });
});
var _units = require("./units");
Object.keys(_units).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
  if (key in exports && exports[key] === _units[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _units[key];
    }
  });
});
var _tools = require("./tools");
var _version = _interopRequireDefault(require("./version"));
var _both = require("./both");
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
/** All there is. */

const unit = exports.unit = 'own';
var _default = exports.default = new _circle.Circle(1).show();
