import env from './env.js'
console.log(env.name, env.debug)
env.enable()
console.log(env.name, env.debug)
