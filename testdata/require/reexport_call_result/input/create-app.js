module.exports = (options) => ({ ...options, lines: () => 1 });
