const all = require('./all');

console.log(all.a(), all.b(), all.shared, all.c);
