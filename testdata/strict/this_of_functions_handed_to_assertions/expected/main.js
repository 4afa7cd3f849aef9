// Assertions call what they are given plainly. Arguments come before the error.
import assert from 'assert';

let count = 0;
const next = () => ++count;

assert.throws(function () {
  (this ?? globalThis).nothing(next());
}, TypeError);
assert.doesNotThrow(function () {
  (this ?? globalThis).something = next();
});

console.log(count, something);
