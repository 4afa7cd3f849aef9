const { createLogger } = require('./create');

module.exports = createLogger('app');
