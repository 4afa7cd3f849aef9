import * as _circle from "./circle.js";
export const Circle = _circle.Circle;
export const area = _circle.area;
import * as _units from "./units.js";
export const Unit = _units.Unit;
import * as _tools from "./tools.js";
export const twice = _tools.double;
import * as _version from "./version.js";
export const version = _version.default;
import * as _both from "./both.js";
export const both = _both.both;
/** All there is. */

export const unit = 'own';
var _default = new _circle.Circle(1).show();
export { _default as default };
