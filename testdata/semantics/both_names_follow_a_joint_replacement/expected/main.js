import f from './f.js';
import g from './g.js';

console.log(f(), f.extra, g(), g.extra);
