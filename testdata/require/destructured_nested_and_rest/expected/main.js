import config from './config.js'
import fs from 'fs'
import name from './name.js'

const { db: { host, ports: [, second] }, ...others } = config
const { promises: { readFile }, constants: { R_OK } } = fs
var { length } = name

console.log(host, second, Object.keys(others), length)
console.log(typeof readFile, R_OK)
