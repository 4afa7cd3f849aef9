import * as lib from './lib.js';

console.log(lib.before, lib.inLiteral, lib.after, lib.throughModule);
