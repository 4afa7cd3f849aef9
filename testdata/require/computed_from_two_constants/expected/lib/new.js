const exports = {};

exports.name = 'new';

export { exports as default, exports as 'module.exports' };
