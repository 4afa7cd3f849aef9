const exports = {};

exports.words = ['en', 'de'];

export { exports as default, exports as 'module.exports' };
