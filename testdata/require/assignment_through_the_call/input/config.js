module.exports = { debug: false, hits: 0, temporary: 'yes', list: ['original'] };
