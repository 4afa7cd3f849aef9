import all from './all.js'
import { createRequire } from 'module'
const require = createRequire(import.meta.url)

console.log('nothing loaded yet')
console.log(all.light.name)
console.log(Object.keys(all))
console.log(all.heavy.name, all.heavy === require('./heavy'))
