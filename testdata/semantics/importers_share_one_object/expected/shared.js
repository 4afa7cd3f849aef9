const exports = {};

exports.value = 'original';
exports.list = [];

export default exports;
