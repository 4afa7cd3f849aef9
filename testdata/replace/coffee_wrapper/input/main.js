var lib = require('./lib');
var speak = new lib.Animal('Rex').speak;
console.log(speak(), lib.version);
