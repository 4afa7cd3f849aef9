const exports = {};

exports.a = () => 'a';
exports.shared = 'from a';

export default exports;
