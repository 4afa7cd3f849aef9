import { n } from './a.js';
import b from './b.js';
const made = b();
import * as c from './c.js';
const deep = c.n.length;
import * as d from './d.js';
import * as e from './e.js';
console.log(n, made, deep, d.n, e.n);
import * as f from './f.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
console.log(f.n, lazy().n);

function lazy() {
  return require('./later');
}
