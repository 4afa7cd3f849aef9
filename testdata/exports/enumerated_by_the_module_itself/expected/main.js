import plugins from './plugins.js'
console.log(plugins.names, plugins.b())
