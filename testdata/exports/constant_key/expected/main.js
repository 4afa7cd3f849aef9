import * as lib from './lib.js';

console.log(lib.last([1, 2]), lib.last.a, lib['other-one']);
