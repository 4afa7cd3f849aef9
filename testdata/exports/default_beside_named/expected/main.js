import * as lib from './lib.js';
import { default as create, version } from './lib.js';

console.log(lib.default('a'), create('b'), version, typeof lib);
