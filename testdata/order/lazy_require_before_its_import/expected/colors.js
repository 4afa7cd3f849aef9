const exports = {};

console.log('colors load');
exports.red = 31;

export default exports;
