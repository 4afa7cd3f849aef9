const env = require('./env')
console.log(env.name, env.debug)
env.enable()
console.log(env.name, env.debug)
