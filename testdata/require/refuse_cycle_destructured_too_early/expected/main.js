import logger from './logger.js';
import config from './config.js';
console.log(logger.log('x'), config.describe());
