const exports = {};

exports.name = 'compared';
exports.read = () => exports.name;

export default exports;
