const exports = {};

exports.name = 'asked';
exports.read = () => exports.name;

export default exports;
