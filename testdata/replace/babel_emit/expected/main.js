import math from "./math.js";
import path from "path";

var _math = _interopRequireDefault(math);
var _path = _interopRequireDefault(path);
var all = _interopRequireWildcard(math);

function _interopRequireDefault(obj) { return obj && obj.__esModule ? obj : { default: obj }; }
function _interopRequireWildcard(obj) { if (obj && obj.__esModule) { return obj; } else { var newObj = {}; for (var key in obj) newObj[key] = obj[key]; newObj.default = obj; return newObj; } }

console.log((0, _math.default)(2), _path.default.posix.join('a', 'b'), all.half(8), all.default(3), all.counter);
all.bump();
console.log(all.counter);
