export const first = 1;
let exports = { second: 2 };
exports.third = 3;
export const third = exports.second + exports.third;
console.log(exports.first, first);
