const exports = {};

console.log('c');

export { exports as default, exports as 'module.exports' };
