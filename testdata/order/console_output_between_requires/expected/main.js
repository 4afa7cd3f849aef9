import { createRequire } from 'module';
const require = createRequire(import.meta.url);

console.log('main: start');
const a = require('./a');
console.log('main: a is', a.name);
const b = require('./b');
console.log('main: b is', b.name);
