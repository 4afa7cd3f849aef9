const exports = {};

console.log('d loads');
exports.n = 'd';

export default exports;
