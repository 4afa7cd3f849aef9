const exports = {};

exports.n = 3;

export { exports as default, exports as 'module.exports' };
