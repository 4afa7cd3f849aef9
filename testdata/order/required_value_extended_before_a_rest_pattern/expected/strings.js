const exports = {};

exports.trim = text => text.trim();

export default exports;
