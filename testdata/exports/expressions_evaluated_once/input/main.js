const env = require('./env')

console.log(env.id, env.id, env.next)
console.log(env.isDev, env.tags, env.started instanceof Date)
