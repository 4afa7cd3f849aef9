import { add, subtract, PI } from './arithmetic.js';
import * as arithmetic from './arithmetic.js';

console.log(add(2, 3), subtract(5, 1), PI);
console.log(arithmetic.add(1, 1), arithmetic.times(4, 2));
