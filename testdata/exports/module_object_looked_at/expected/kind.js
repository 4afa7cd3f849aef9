const module = { exports: {} };
const exports = module.exports;

module;

exports.kind = 'in Node';
exports.loaded = [1, 2].every(() => !!module);

export default module.exports;
