const exports = {};

console.log('fallback loaded');
exports.kind = 'fallback';
exports.read = (x) => 'fallback ' + x;

export { exports as default, exports as 'module.exports' };
