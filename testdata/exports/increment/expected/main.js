import * as stats from './stats.js'

console.log(stats.requests, stats.errors, stats.lastSeen)
stats.hit(); stats.hit()
console.log(stats.requests, stats.errors)
console.log(stats.hit(), stats.miss(), stats.requests)
