const values = new Map();
exports.set = values.set.bind(values);
exports.get = (key) => values.get(key);
