const logger = require('./logger');

console.log(Object.keys(logger), logger.lazy().name);
