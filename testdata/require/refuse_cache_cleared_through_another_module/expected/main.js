import * as first from './first.js';
import * as lib from './lib.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

lib.reset();
const counter = require('./counter');

counter.add();
console.log(first.counter === counter, counter.count, first.counter.count);
