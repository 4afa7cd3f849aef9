import lib from './bundle.js';
console.log(lib.greet('x'), lib.default.name, lib.__esModule);
