const logger = require('./logger');
console.log(logger.log('x'), require('./config').describe());
