'use strict';

console.log(require('./lib').twice(), require('./held').both([1, 2]));
