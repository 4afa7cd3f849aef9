import lib from './lib.js';

console.log(Object.keys(lib), lib.here(), lib.later === lib.here);
