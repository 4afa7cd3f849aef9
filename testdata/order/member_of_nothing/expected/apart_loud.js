const exports = {};

console.log('taken apart');

export { exports as default, exports as 'module.exports' };
