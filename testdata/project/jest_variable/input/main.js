// What jest does: globals, and for CommonJS a variable of its own.
globalThis.test = (name, body) => console.log(name, body() ?? 'passed');
globalThis.jest = require('@jest/globals').jest;

import('./test/double.test.js').then(() => delete globalThis.jest);
