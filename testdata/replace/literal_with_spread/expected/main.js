import config from './config.js'

console.log(config.host, config.port, config.debug, config.helper())
