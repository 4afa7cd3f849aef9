import { createRequire } from 'module';
const require = createRequire(import.meta.url);

String.prototype.shout = function () {
  return this.toUpperCase() + '!';
};

const greetings = require('./greetings');

console.log(greetings.hello);
