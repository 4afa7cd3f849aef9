const exports = {};

exports.name = 'b';

export { exports as default, exports as 'module.exports' };
