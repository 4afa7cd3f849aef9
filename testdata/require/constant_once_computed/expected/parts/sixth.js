const exports = {};

exports.n = 6;

export { exports as default, exports as 'module.exports' };
