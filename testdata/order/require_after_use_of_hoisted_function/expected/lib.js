const exports = {};

exports.name = 'loaded';

export { exports as default, exports as 'module.exports' };
