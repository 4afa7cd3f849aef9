const register = require('./register')

register(module, { run: () => 'running' })
