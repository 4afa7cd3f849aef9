import lib from './lib.js';
console.log(lib(2), lib.sum(1, 2, 3), Object.keys(lib));
