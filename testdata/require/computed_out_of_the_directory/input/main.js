const loader = require('./lib/loader');
const plugin = loader.load('gamma');
console.log(typeof plugin, plugin(4));
