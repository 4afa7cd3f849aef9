const registry = require('./registry');
console.log(registry.list());
