import { load, kinds } from './lib/load.js';
import plain from './test/fixtures/plain.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const rows = require('./test/fixtures/with');

for (const kind of kinds) console.log(kind, load(`${kind}.js`).split('\n').length);
console.log(plain, rows);
