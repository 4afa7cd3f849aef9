const lib = require('./standalone');
console.log(lib.hello(), lib.util.twice(4));
