import * as overload from './overload.js';

console.log(overload.defaults('x'));
console.log(overload.swap(1, 2));
console.log(overload.safe(1), overload.rest(1, 2));
