process.env.FIXTURE_LEVEL = 'debug'

var log = require('./log')

log('configured by the environment')
