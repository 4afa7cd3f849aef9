module.exports = { name: 'cfg', list: ['k1', 'k2'] };
