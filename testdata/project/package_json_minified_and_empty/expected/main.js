import * as nested from './nested/start.js'
import _package from './nested/package.json' with { type: 'json' }

console.log(nested.name, _package.main)
