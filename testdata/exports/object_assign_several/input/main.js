'use strict';

const lib = require('./lib');

console.log(lib.empty, lib.format(1), lib.shout('a'), lib['kebab-case'], lib.one + lib.two);
console.log(require('./dynamic').second);
