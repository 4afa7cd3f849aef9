const { log } = require('./logger'); // undefined: logger is still loading
const logger = require('./logger');

exports.prefix = '> ';
exports.describe = () => typeof log + ' / ' + logger.log('now it works');
