const logger = require('./logger');

console.log(logger.log('now'), typeof logger.dates.reload);
