import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const esm = require('modern');
import create, { helper } from 'modern';
const fn = require('modern-function');

console.log(helper('x'), esm.VERSION, create('y'), esm.default('z'), 'missing' in esm);
console.log(fn(1), fn.extra);
