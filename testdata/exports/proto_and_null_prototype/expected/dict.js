const exports = {};

const entries = Object.create(null);

exports.get = (key) => entries[key];
exports.set = (key, value) => { entries[key] = value; };

export default exports;
