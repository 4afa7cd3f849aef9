import { factorial, walk } from './recursive.js';

console.log(factorial(5), walk([1, [2, [3]]]), walk.name);
