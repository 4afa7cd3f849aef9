const a = require('./a'); const b = require('./b');
console.log(b.val, a.get());
