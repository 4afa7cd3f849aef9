exports.default = "own";
exports.other = "other";
