import * as _circle from "./circle.js";
export * from "./circle.js";
export * from "./units.js";
export { double as twice } from "./tools.js";
export { default as version } from "./version.js";
export { both } from "./both.js";
/** All there is. */

export const unit = 'own';
var _default = new _circle.Circle(1).show();
export { _default as default };
