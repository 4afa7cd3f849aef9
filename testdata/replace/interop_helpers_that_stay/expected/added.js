const exports = {};

Object.defineProperty(exports, "__esModule", { value: true });
exports.default = "old";
export default { name: "new" };
