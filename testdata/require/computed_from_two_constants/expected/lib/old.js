const exports = {};

exports.name = 'old';

export { exports as default, exports as 'module.exports' };
