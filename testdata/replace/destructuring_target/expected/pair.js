const module = { exports: {} };
const exports = module.exports;

[module.exports, exports.lost] = [{ name: 'first of the pair' }, 'on the old object'];
module.exports.size = [1, 2].length;

export default module.exports;
