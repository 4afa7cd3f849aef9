const exports = {};

console.log('e loads');
exports.n = 'e';

export default exports;
