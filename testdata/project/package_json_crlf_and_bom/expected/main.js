import * as lib from './lib.js';
import _package from './package.json' with { type: 'json' };

console.log(lib.where(), _package.scripts.start);
