const exports = {};

exports.hello = 'hallo';

export { exports as default, exports as 'module.exports' };
