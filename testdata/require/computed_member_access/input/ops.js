exports.plus = (a, b) => a + b;
exports.times = (a, b) => a * b;
