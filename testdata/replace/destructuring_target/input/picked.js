({ api: module.exports = 'default api' } = { other: 1 });
