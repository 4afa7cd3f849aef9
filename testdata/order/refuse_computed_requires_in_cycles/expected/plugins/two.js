const exports = {};

exports.name = 'two';

export { exports as default, exports as 'module.exports' };
