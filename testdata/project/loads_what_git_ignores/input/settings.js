module.exports = { level: 1, kind: typeof require };
