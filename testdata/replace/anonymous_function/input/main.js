var isEven = require('./is-even'), isOdd = require('./is-odd');
console.log(isEven(2), isOdd(2), [1, 2, 3].filter(isOdd));
