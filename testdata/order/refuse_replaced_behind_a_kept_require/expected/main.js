import { createRequire } from 'module';
const require = createRequire(import.meta.url);

var numbers = require('./numbers');
const helpers = require('./helpers');
console.log(typeof numbers.default);
