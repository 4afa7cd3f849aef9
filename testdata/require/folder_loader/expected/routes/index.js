import fs from 'fs'
import path from 'path'
import { createRequire } from 'module'
const require = createRequire(import.meta.url)

const exports = {}

fs.readdirSync(import.meta.dirname)
  .filter(function (file) { return /^[a-z]+\.c?js$/.test(file) && !/^index\./.test(file) })
  .forEach(function (file) {
    var name = path.basename(file).replace(/\.c?js$/, '')
    exports[name] = require(path.join(import.meta.dirname, file))
  })

export default exports
