const exports = {};

exports.name = 'third';

export { exports as default, exports as 'module.exports' };
