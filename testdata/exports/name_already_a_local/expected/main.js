import * as api from './api.js';

console.log(api.parse('[1, 2]'), api.parse.calls);
console.log(api.format({ b: 1 }));
