import logger from './logger.js';
logger.info('hello');
console.log(logger.prefix);
