import { createRequire } from 'module'
const require = createRequire(import.meta.url)

const tool = require('./tool')
console.log(tool.run())
