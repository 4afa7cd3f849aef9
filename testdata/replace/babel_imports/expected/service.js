export { service as default };
import * as _units from "./units.js";
function service(n) {
  return (0, _units.twice)(n) + _units.LIMIT;
}
