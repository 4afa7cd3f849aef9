import { parse, stringify } from './query.js';

console.log(parse('a=1&b=two'));
console.log(stringify({ a: 1, b: 'two' }));
