const exports = {};

console.log('later loads');
exports.n = 'later';

export { exports as default, exports as 'module.exports' };
