const lib = require('./bundle');
console.log(lib.greet('x'), lib.default.name, lib.__esModule);
