const a = require('./a');
const g = a.f;
const v = g.x;
require('./patch');
console.log(v, a.f.x);
