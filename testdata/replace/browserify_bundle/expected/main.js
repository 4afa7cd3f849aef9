import lib from './standalone.js';
console.log(lib.hello(), lib.util.twice(4));
