export { service as default };
import * as units_1 from "./units.js";
function service(n) { return (0, units_1.twice)(n) + units_1.LIMIT; }
