const all = require('./all');

console.log(all.one, all.two, all.three, all.shared);
