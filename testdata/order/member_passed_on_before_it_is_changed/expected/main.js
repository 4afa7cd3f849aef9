import * as a from './a.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const g = a.f;
const v = g.x;
require('./patch');
console.log(v, a.f.x);
