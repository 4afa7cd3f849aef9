const assert = require('assert');
const { greet } = require('../lib');

assert.equal(greet('x'), 'Hello x');
console.log('1 test passed');
