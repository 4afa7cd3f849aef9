const exports = {};

Object.defineProperty(exports, "__esModule", { value: true, configurable: true });
exports.default = "late";
delete exports.__esModule;

export default exports;
