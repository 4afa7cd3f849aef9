const exports = {};

console.log('native loaded');
exports.kind = 'native';
exports.read = (x) => 'native ' + x;

export { exports as default, exports as 'module.exports' };
