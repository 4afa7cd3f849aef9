module.exports = { depth: 2 };
