const registry = require('./registry')
require('./plugins/b')
registry.add('main')
require('./plugins/a')
registry.add('main again')
const late = require('./plugins/late')

console.log(registry.list().join(' > '), late)
