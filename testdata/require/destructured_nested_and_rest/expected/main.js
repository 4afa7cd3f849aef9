import config from './config.js'
const { db: { host, ports: [, second] }, ...others } = config
import fs from 'fs'
const { promises: { readFile }, constants: { R_OK } } = fs
import name from './name.js'
var { length } = name

console.log(host, second, Object.keys(others), length)
console.log(typeof readFile, R_OK)
