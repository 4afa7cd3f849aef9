import { Stack } from './stack.js';

var s = Stack.from([1, 2]);
s.push(3);
console.log(s.size(), s.pop(), s instanceof Stack);
