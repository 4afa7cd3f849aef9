const exports = {};

exports.two = 2;
exports.shared = 'second';

export default exports;
