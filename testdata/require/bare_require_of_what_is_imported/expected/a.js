const exports = {};

console.log('a loads');
exports.n = 'a';

export { exports as default, exports as 'module.exports' };
