const exports = {};

exports.n = 4;

export { exports as default, exports as 'module.exports' };
