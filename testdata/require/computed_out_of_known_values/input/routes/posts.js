module.exports = { path: '/posts' };
