var greet = require('./greet');
var source = 'line one\
 still line one';

console.log(greet.hello('CRLF'));
console.log(greet.template.length, source);
