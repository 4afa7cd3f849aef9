[module.exports, exports.lost] = [{ name: 'first of the pair' }, 'on the old object'];
module.exports.size = [1, 2].length;
