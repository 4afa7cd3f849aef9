import * as trim from './trim.js'
console.log(trim.trim('  x '), trim.native)
