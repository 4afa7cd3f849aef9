const parts = require('./parts');

console.log(parts.a, parts.b, parts.c, parts.inner);
