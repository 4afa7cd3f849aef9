const { db: { host, ports: [, second] }, ...others } = require('./config')
const { promises: { readFile }, constants: { R_OK } } = require('fs')
var { length } = require('./name')

console.log(host, second, Object.keys(others), length)
console.log(typeof readFile, R_OK)
