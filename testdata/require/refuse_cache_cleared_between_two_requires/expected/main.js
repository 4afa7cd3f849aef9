import * as first from './first.js';
import clear from './clear.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
clear();
const counter = require('./counter');

counter.add();
console.log(first.counter === counter, counter.count, first.counter.count);
