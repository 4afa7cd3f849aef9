let exports = {};

exports.lost = 1;
export default { name: 'early' };
exports.lostToo = exports.lost + 1;
exports = { lost: exports.lostToo };
console.log(exports.lost);
