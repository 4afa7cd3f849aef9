const exports = {};

exports.count = 0;
exports.add = function () { exports.count++; };

export default exports;
