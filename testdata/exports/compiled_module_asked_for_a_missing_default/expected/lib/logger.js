const exports = {};

Object.defineProperty(exports, "__esModule", { value: true });
exports.level = void 0;
exports.level = 1;

export { exports as default, exports as "module.exports" };
export const { level } = exports;
