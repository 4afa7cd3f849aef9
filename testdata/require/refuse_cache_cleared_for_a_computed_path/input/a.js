const { next } = require('./next');
exports.n = next();
