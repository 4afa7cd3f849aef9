import put from './put.js';
import { add } from './add.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
put('user', 'bob');
const first = require('./first');
const size = add('more').size;
const second = require('./second');
console.log(first.user, second.size, size);
