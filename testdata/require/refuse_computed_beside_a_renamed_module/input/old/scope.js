with ({ n: 8 }) module.exports = n;
