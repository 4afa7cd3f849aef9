console.log('config loads');
exports.n = require('./config_values').n;
