import * as lib from './lib.js';

console.log(lib.limit, lib.check(3));
