const logger = require('./logger');
logger.info('hello');
console.log(logger.prefix);
