import { createRequire } from 'module'
const require = createRequire(import.meta.url)

process.env.FIXTURE_LEVEL = 'debug'

var log = require('./log')

log('configured by the environment')
