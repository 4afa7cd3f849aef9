const logger = require('./logger');

function reload() {
  return module.require('./numbers');
}

console.log(logger.config.name, typeof reload());
