import _math from "./math.js";
import _path from "path";
var all = _interopRequireWildcard(_math);

function _interopRequireWildcard(obj) { if (obj && obj.__esModule) { return obj; } else { var newObj = {}; for (var key in obj) newObj[key] = obj[key]; newObj.default = obj; return newObj; } }

console.log((0, _math.default)(2), _path.posix.join('a', 'b'), all.half(8), all.default(3), all.counter);
all.bump();
console.log(all.counter);
