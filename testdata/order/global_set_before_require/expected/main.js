import { createRequire } from 'module'
const require = createRequire(import.meta.url)

global.__DEV__ = true
var config = require('./config')
globalThis.__DEV__ = false
var late = require('./late')

console.log(config.mode, late.mode, config.readAgain())
