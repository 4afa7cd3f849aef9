const exports = {};

console.log('config is loaded');

exports.mode = process.env.MODE;
exports.verbose = exports.mode === 'test';

export default exports;
