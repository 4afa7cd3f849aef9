const exports = {};

exports.one = 1;
exports.shared = 'first';

export default exports;
