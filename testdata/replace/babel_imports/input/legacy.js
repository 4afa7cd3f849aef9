module.exports = { name: 'legacy', version: 1 };
