import registry from './registry.js';
console.log(registry.list());
