const exports = {};

console.log('b loads');
exports.n = 'b';

export default exports;
