const exports = {};

exports.names = ['square', 'circle'];

export { exports as default, exports as 'module.exports' };
