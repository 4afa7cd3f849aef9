var numbers = require('./numbers');
const helpers = require('./helpers');
console.log(typeof numbers.default);
