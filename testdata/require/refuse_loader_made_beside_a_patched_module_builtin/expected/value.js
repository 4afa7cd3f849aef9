const exports = {};

exports.value = 1;

export { exports as default, exports as 'module.exports' };
