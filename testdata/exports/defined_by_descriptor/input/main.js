'use strict';

const lib = require('./lib');
const lazy = require('./lazy');

console.log(lib.version, lib.parse('a,b'), lib.parser.split('c'));
console.log(lazy.calls, lazy.calls, lazy.fixed, lazy.caught);
