var plugin = require('./plugin');

console.log(plugin.setup());
