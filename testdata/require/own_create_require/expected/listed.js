const exports = {};

exports.x = 1;
exports.y = 2;

export { exports as default, exports as 'module.exports' };
