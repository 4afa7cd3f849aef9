Object.defineProperty(exports, "__esModule", { value: true });
exports.default = "old";
module.exports = { name: "new" };
