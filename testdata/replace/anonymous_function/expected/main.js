import isEven from './is-even.js';
import isOdd from './is-odd.js';
console.log(isEven(2), isOdd(2), [1, 2, 3].filter(isOdd));
