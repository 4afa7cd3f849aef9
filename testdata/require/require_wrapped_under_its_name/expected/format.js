const exports = {};

exports.line = function (text) { return '# ' + text; };

export { exports as default, exports as 'module.exports' };
