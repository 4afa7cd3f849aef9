const exports = {};

exports.title = 'two';

export { exports as default, exports as 'module.exports' };
