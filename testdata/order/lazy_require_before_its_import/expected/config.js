const exports = {};

console.log('config loads');
exports.name = 'config';

export default exports;
