import * as even from './even.js';

export var isOdd = (n) => n !== 0 && even.isEven(n - 1);
