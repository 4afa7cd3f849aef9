const exports = {};

exports.name = 'the blue theme';

export { exports as default, exports as 'module.exports' };
