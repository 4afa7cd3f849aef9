const plugins = require('./plugins')
console.log(plugins.names, plugins.b())
