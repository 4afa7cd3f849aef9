import check from './check.js'
import { createRequire } from 'module'
const require = createRequire(import.meta.url)

console.log('checking')
process.on('exit', code => console.log('exit', code))
check(process.versions.node)

const { unreachable } = require('./never-loaded')
unreachable()
