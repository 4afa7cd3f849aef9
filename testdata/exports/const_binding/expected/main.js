import * as config from './config.js'

console.log(config.TIMEOUT, config.levels.warn)
