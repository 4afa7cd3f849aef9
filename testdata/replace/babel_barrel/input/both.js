"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
var _deep = require("./deep");
Object.keys(_deep).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (key in exports && exports[key] === _deep[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _deep[key];
    }
  });
});
