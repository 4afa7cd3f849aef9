"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
var _shapes = require("./shapes.js");
Object.keys(_shapes).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (key in exports && exports[key] === _shapes[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _shapes[key];
    }
  });
});
var _numbers = require("./numbers");
Object.keys(_numbers).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (key in exports && exports[key] === _numbers[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _numbers[key];
    }
  });
});
var _model = require("./model.js");
exports.model = _model.name;
