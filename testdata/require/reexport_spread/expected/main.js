import all from './all.js';

console.log(all.a(), all.b(), all.shared, all.c);
