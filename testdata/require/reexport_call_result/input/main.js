const log = require('./log');
log.info('ready');
console.log(require('./app').name, require('./app').lines());
