const exports = {};

console.log('c loads');
exports.n = 'c';

export default exports;
