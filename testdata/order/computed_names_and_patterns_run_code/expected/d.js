const exports = {};

console.log('d');

export { exports as default, exports as 'module.exports' };
