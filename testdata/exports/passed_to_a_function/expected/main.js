import lib from './lib.js';

lib.on('x', (v) => console.log('x is', v));
lib.emit('x', 5);
console.log(lib.name);
