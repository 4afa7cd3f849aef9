import * as even from './even.js';
import * as odd from './odd.js';

console.log(even.isEven(10), odd.isOdd(7), even.isEven(3));
