global.__DEV__ = true
var config = require('./config')
__DEV__ = false
var late = require('./late')

console.log(config.mode, late.mode, config.readAgain())
