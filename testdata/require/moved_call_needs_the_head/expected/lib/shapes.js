const exports = {};

export { exports as default, exports as 'module.exports' };
