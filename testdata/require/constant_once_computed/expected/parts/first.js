const exports = {};

exports.n = 1;

export { exports as default, exports as 'module.exports' };
