const exports = {};

console.log('two loads');
exports.name = 'two';

export { exports as default, exports as 'module.exports' };
