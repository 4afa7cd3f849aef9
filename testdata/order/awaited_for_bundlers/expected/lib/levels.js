const exports = {};

console.log('levels are loaded');

exports.low = 1;
exports.high = 2;

export default exports;
