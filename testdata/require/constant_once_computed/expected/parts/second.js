const exports = {};

exports.n = 2;

export { exports as default, exports as 'module.exports' };
