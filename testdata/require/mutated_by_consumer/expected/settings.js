const exports = {};

exports.verbose = false;
exports.plugins = ['first'];
exports.legacy = true;
exports.level = 1;
exports.describe = () => `verbose=${exports.verbose} level=${exports.level}`;

export default exports;
