import registry from './registry.js';
console.log(registry.has('alpha'), registry.has('beta'));
