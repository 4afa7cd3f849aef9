import * as greet from './greet.js';
var source = 'line one\
 still line one';

console.log(greet.hello('CRLF'));
console.log(greet.template.length, source);
