import * as i from './index.js'; import a from './a.js';
import reader from './reader.js';
console.log(i.a.x, a.x, reader.seen);
