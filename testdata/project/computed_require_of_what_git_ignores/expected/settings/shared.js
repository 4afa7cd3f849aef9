const exports = {};

exports.port = 80;

export { exports as default, exports as 'module.exports' };
