const { makeSandbox, plain } = require('./sandbox');

console.log(makeSandbox().greet(), plain);
