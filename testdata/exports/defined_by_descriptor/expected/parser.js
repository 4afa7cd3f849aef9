const exports = {};

exports.split = (text) => text.split(',');

export default exports;
