const exports = {};

exports.twice = (value) => value + value;

export { exports as default, exports as 'module.exports' };
