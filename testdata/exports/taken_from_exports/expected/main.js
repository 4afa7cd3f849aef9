import * as lib from './lib.js';
import held from './held.js';

console.log(lib.twice(), held.both([1, 2]));
