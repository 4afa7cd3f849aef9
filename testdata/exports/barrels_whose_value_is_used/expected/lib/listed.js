const exports = {};

exports.name = 'listed';
exports.read = () => exports.name;

export default exports;
