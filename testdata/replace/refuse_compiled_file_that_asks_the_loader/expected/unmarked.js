const exports = {};

exports.default = "own";
exports.other = "other";

export { exports as default, exports as "module.exports" };
