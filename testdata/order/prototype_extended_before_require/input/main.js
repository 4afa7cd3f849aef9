String.prototype.shout = function () {
  return this.toUpperCase() + '!';
};

const greetings = require('./greetings');

console.log(greetings.hello);
