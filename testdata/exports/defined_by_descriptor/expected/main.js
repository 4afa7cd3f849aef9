import * as lib from './lib.js';
import lazy from './lazy.js';

console.log(lib.version, lib.parse('a,b'), lib.parser.split('c'));
console.log(lazy.calls, lazy.calls, lazy.fixed, lazy.caught);
