const exports = {};

exports.title = 'one';

export { exports as default, exports as 'module.exports' };
