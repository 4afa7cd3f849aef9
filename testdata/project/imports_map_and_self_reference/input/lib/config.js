module.exports = { name: 'configured' };
