import * as a from './a.js';
import b from './b.js';
import c from './c.js';
const list = [b, c];
import * as d from './d.js';
import e from './e.js';
const held = { e: e };
import * as f from './f.js';
console.log(a.n, list.length, d.n, held.e.n, f.n);
