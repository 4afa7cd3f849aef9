const { factorial, walk } = require('./recursive');

console.log(factorial(5), walk([1, [2, [3]]]), walk.name);
