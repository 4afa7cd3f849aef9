import * as a from './a.js';
import b from './b.js';
const list = [b, 1];
import './c.js';
import d from './d.js';
import e from './e.js';
Object.assign({}, d);
const held = { e: e };
console.log(a.n, list.length, b.n, held.e.n);
