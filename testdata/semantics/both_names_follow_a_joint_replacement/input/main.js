const f = require('./f');
const g = require('./g');

console.log(f(), f.extra, g(), g.extra);
