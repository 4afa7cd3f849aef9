import { measure } from './measure.js'
import * as logger from './logger.js'
import guarded from './guarded.js'
import { average } from './install.js'
import { createRequire } from 'module'
const require = createRequire(import.meta.url)

logger.log(measure('four') + guarded())
console.log(average([1]))
const names = require('./names')
console.log(names.join('a', names.version))
const { listed } = require('./lists')
console.log(listed())
