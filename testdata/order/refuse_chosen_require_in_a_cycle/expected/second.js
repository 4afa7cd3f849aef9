const exports = {};

exports.text = 'second';

export { exports as default, exports as 'module.exports' };
