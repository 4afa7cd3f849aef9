// Assertions call what they are given plainly. Arguments come before the error.
const assert = require('assert');

let count = 0;
const next = () => ++count;

assert.throws(function () {
  this.nothing(next());
}, TypeError);
assert.doesNotThrow(function () {
  this.something = next();
});

console.log(count, something);
