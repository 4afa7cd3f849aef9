import logger from './logger.cjs';

console.log(logger.log('now'), typeof logger.dates.reload);
