/** All there is. */
import * as circle_2 from "./circle.js";
export * from "./circle.js";
export * from "./units.js";
export { double as twice } from "./tools.js";
export { default as version } from "./version.js";
export { both } from "./both.js";
export const unit = 'own';
import * as circle_1 from "./circle.js";
export default new circle_1.Circle(1).show();
