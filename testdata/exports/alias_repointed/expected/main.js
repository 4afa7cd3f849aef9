import parts from './parts.js';

console.log(parts.a, parts.b, parts.c, parts.inner);
