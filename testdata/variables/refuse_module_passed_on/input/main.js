const plugin = require('./plugin')
console.log(plugin.registered, plugin.run())
