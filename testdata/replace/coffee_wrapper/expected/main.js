import * as lib from './lib.js';
var speak = new lib.Animal('Rex').speak;
console.log(speak(), lib.version);
