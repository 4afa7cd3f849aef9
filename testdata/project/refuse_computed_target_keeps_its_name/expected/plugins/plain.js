const exports = {};

exports.name = 'plain';

export { exports as default, exports as 'module.exports' };
