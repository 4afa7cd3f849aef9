exports.lost = 1;
module.exports = { name: 'early' };
exports.lostToo = exports.lost + 1;
exports = { lost: exports.lostToo };
console.log(exports.lost);
