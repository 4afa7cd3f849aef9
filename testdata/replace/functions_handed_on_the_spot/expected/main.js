import * as lib from './lib.js';
const { name, size } = lib;

console.log(name, size);
