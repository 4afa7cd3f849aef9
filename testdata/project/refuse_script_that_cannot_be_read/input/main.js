const limits = require('./limits');

var list = [1];
// Node throws here if it ever gets to it.
if (list.length > 1) list.at(0) = 2;
console.log(list.length, limits.limit);
