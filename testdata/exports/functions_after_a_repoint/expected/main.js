import * as lib from './lib.js';
import early from './early.js';
import getter from './getter.js';

const { checked, late } = lib;

console.log(checked(), late, early.checked(), getter.who);
