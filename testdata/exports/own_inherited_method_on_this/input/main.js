const registry = require('./registry');
console.log(registry.has('alpha'), registry.has('beta'));
