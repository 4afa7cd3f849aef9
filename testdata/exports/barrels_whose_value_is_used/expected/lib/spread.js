const exports = {};

exports.name = 'spread';
exports.read = () => exports.name;

export default exports;
