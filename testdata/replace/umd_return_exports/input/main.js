const b = require('./b');
console.log(b.hello(), typeof globalThis.returnExports);
