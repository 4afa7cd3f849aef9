const exports = {};

console.log('one loads');
exports.name = 'one';

export { exports as default, exports as 'module.exports' };
