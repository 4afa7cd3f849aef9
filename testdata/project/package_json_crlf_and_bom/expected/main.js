import * as lib from './lib.js';
import pkg from './package.json' with { type: 'json' };

console.log(lib.where(), pkg.scripts.start);
