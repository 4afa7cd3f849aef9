import * as fp from './fp.js';

console.log(fp.compose(fp.inc, fp.double)(5));
console.log(fp.pick(['a', 'c'])({ a: 1, b: 2, c: 3 }));
console.log(fp.point(1, 2));
