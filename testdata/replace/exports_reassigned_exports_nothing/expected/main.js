import lib from './lib.js';

console.log(Object.keys(lib).length, lib.run, lib.stop);
