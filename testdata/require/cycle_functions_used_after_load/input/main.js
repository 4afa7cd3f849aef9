const even = require('./even');
const odd = require('./odd');

console.log(even.isEven(10), odd.isOdd(7), even.isEven(3));
