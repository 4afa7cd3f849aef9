import greet from './greet.js';

console.log(greet.hello());
console.log('bye' in greet, greet.bye);
