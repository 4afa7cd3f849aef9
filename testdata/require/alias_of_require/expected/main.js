import one from './one.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const r = require;
const load = (name) => r('./' + name);
const fs = r('fs');

console.log(load('one'), load('two'), typeof fs.readFileSync, one);
console.log(['one', 'two'].map((n) => './' + n).map(require).join('+'));
