const all = require('./all')

console.log('nothing loaded yet')
console.log(all.light.name)
console.log(Object.keys(all))
console.log(all.heavy.name, all.heavy === require('./heavy'))
