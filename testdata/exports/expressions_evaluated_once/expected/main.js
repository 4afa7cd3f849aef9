import * as env from './env.js'

console.log(env.id, env.id, env.next)
console.log(env.isDev, env.tags, env.started instanceof Date)
