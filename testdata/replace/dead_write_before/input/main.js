const greet = require('./greet');

console.log(greet.hello());
console.log('bye' in greet, greet.bye);
