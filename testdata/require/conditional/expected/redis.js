const exports = {};

console.log('redis loaded'); // never
exports.name = 'redis';

export { exports as default, exports as 'module.exports' };
