const exports = {};

exports.name = 'mutated';
exports.read = () => exports.name;

export default exports;
