import assert from 'assert';
import { greet } from '../lib/index.js';

assert.equal(greet('x'), 'Hello x');
console.log('1 test passed');
