import a from './a.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

Object.assign({}, a);
if (process.argv[5]) require('./a');

function again() {
  require('./a');
  return a.n;
}

console.log(again());
