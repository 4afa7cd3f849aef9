exports.info = require('./create-logger')('info');
exports.warn = require('./create-logger')('warn', { stream: 'err' });
