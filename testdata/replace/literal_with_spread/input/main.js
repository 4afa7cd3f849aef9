const config = require('./config')

console.log(config.host, config.port, config.debug, config.helper())
