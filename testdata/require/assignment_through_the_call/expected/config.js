export default { debug: false, hits: 0, temporary: 'yes', list: ['original'] };
