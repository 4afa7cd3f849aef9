import { createRequire } from 'module'
const require = createRequire(import.meta.url)

process.on('exit', function (code) {
  console.log('exit', code)
})

console.log('loading')
var broken = require('./broken')
console.log('never', broken)
