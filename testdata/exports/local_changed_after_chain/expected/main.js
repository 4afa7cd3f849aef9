import * as ids from './ids.js';
console.log(ids.last, ids.next(), ids.next(), ids.last);
