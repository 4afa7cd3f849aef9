const exports = {};

console.log('b');

export { exports as default, exports as 'module.exports' };
