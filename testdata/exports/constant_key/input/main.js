'use strict';

const lib = require('./lib');

console.log(lib.last([1, 2]), lib.last.a, lib['other-one']);
