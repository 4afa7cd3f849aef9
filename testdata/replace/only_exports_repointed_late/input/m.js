exports.first = 1;
exports = { second: 2 };
exports.third = 3;
module.exports.third = exports.second + exports.third;
console.log(exports.first, module.exports.first);
