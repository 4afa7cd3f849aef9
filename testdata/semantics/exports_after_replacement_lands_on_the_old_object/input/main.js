var greetings = require('./greetings');

console.log(greetings.hello('Ann'));
console.log(greetings.bye);
