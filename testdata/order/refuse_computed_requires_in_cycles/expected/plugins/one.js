const exports = {};

exports.name = 'one';

export { exports as default, exports as 'module.exports' };
