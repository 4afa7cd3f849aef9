import lib from './lib.js';
console.log(lib.a, lib.b, Object.isFrozen(lib));
