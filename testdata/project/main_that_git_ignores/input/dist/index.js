exports.add = (a, b) => a + b + typeof require;
