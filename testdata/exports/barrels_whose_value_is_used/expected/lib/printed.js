const exports = {};

exports.name = 'printed';
exports.read = () => exports.name;

export default exports;
