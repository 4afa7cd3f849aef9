import greet from './greet.js';

console.log(greet.hello());
console.log('later' in greet, greet.later);
