const exports = {};

exports.twice = (n) => n * 2;

export { exports as default, exports as 'module.exports' };
