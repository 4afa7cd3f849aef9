import * as strings from './strings.js';

console.log(strings.capitalize('hello'));
console.log(strings.slugify('Hello Big World'));
console.log(typeof strings.capitalize, strings.slugify.length);
