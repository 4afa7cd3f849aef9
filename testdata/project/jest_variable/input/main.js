// What jest does: globals, and for CommonJS a variable of its own.
globalThis.test = (name, body) => console.log(name, body() ?? 'passed');
globalThis.jest = require('@jest/globals').jest;

require('./test/double.test');
delete globalThis.jest;
setTimeout(() => console.log(require('./test/helper').make()), 10);
