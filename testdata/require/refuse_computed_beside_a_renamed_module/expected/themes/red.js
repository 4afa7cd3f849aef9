const exports = {};

exports.name = 'the red theme';

export { exports as default, exports as 'module.exports' };
