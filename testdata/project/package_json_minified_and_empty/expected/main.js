import * as nested from './nested/start.js'
import pkg from './nested/package.json' with { type: 'json' }

console.log(nested.name, pkg.main)
