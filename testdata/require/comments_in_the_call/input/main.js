// deps
var a = require(/* the first */ './a'), // one
    // the second, needed for x
    b = require('./b'), /* two */
    c = 3; // not a module

/* istanbul ignore next */ const d = require(
  './a' // again
).value;

console.log(a.value, b, c, d);
