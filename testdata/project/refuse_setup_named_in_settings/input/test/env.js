module.exports = { env: 'test' };
