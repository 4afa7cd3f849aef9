const config = require('./config')

console.log(config.TIMEOUT, config.levels.warn)
