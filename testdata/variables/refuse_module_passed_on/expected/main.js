import plugin from './plugin.js'
console.log(plugin.registered, plugin.run())
