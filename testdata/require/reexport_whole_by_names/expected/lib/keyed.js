const exports = {};

exports.b = () => 'b';
exports.a = () => 'a';

export default exports;
