import * as registry from './registry.js'
import './plugins/b.js'
import { createRequire } from 'module'
const require = createRequire(import.meta.url)
registry.add('main')
require('./plugins/a')
registry.add('main again')
const late = require('./plugins/late')

console.log(registry.list().join(' > '), late)
