import { createRequire } from "module";
const require = createRequire(import.meta.url);

const exports = {};

var __createBinding = (exports && exports.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (exports && exports.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
var __importDefault = (exports && exports.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.default = exports.Kind = void 0;
var Kind;
(function (Kind) {
    Kind[Kind["A"] = 0] = "A";
})(Kind || (exports.Kind = Kind = {}));
import model_1 from "./model.js";
Object.defineProperty(exports, "default", { enumerable: true, get: function () { return __importDefault(model_1).default; } });
__exportStar(require("./service"), exports);

export default exports;
