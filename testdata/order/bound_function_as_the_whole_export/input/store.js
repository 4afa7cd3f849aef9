exports.map = new Map();
exports.set = new Set();
