import logger from './logger.js';

console.log(Object.keys(logger), logger.lazy().name);
