const exports = {};

console.log('memory loaded');
exports.name = 'memory';

export { exports as default, exports as 'module.exports' };
