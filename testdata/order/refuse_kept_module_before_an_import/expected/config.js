const exports = {};

console.log('config loads');

exports.name = 'config';

export { exports as default, exports as 'module.exports' };
