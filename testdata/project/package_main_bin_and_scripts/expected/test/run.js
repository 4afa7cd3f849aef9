import assert from 'assert';
import lib from '../lib/index.js';
const { greet } = lib;

assert.equal(greet('x'), 'Hello x');
console.log('1 test passed');
