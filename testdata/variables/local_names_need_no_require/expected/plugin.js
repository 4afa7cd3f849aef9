const exports = {};

exports.name = 'plugin ' + 'object';

export { exports as default, exports as 'module.exports' };
