const greet = require('./greet');

console.log(greet.hello());
console.log('later' in greet, greet.later);
