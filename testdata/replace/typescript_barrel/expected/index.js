/** All there is. */
import * as circle_2 from "./circle.js";
export const Circle = circle_2.Circle;
export const area = circle_2.area;
import * as units_1 from "./units.js";
export const Unit = units_1.Unit;
import * as tools_1 from "./tools.js";
export const twice = tools_1.double;
import * as version_1 from "./version.js";
export const version = version_1.default;
import * as both_1 from "./both.js";
export const both = both_1.both;
export const unit = 'own';
import * as circle_1 from "./circle.js";
export default new circle_1.Circle(1).show();
