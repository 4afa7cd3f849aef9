global.counter = 1;
require('./increment');
console.log(counter, globalThis.counter, global === globalThis, typeof GLOBAL);

var local = 'module scope';
console.log(global.local, typeof globalThis.require, typeof global.module);
