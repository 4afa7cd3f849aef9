const exports = {};

exports.b = () => 'b';
exports.shared = 'from b';

export default exports;
