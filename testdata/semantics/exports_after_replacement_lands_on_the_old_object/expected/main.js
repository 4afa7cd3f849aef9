import greetings from './greetings.js';

console.log(greetings.hello('Ann'));
console.log(greetings.bye);
