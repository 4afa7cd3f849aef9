const exports = {};

exports.count = (text) => text.split(' ').length;

export { exports as default, exports as 'module.exports' };
