import { createRequire } from "module";
const require = createRequire(import.meta.url);

const exports = {};

Object.defineProperty(exports, "__esModule", {
  value: true
});
import _shapes from "./shapes.js";
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
import _numbers from "./numbers.js";
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

export { exports as default, exports as "module.exports" };
