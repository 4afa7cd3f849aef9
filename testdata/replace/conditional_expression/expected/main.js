import eol from './eol.js';
import assign from './assign.js';
console.log(JSON.stringify(eol), assign({ a: 1 }, { b: 2 }), assign === Object.assign);
