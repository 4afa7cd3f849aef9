import * as b from './b.js';
console.log(b.hello(), typeof globalThis.returnExports);
