const module = { exports: {} };

({ api: module.exports = 'default api' } = { other: 1 });

export default module.exports;
