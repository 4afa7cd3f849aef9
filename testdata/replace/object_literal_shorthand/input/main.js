const { add, subtract, PI } = require('./arithmetic');
const arithmetic = require('./arithmetic');

console.log(add(2, 3), subtract(5, 1), PI);
console.log(arithmetic.add(1, 1), arithmetic.times(4, 2));
