const exports = {};

exports.hello = 'hello';

export { exports as default, exports as 'module.exports' };
