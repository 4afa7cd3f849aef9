const exports = {};

exports.text = 'known';

export { exports as default, exports as 'module.exports' };
