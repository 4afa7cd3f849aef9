const plugin = require('./plugin');
const noext = require('./noext');
const dirmain = require('./dirmain');
console.log(plugin.name, noext.name, dirmain.name);
