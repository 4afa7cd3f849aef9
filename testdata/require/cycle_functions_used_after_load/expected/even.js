import * as odd from './odd.js';

export var isEven = (n) => n === 0 || odd.isOdd(n - 1);
