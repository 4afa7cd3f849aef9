const exports = {};

exports.n = 5;

export { exports as default, exports as 'module.exports' };
