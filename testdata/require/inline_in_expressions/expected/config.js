export default { name: 'cfg', list: ['k1', 'k2'] };
