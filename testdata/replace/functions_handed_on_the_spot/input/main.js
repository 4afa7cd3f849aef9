'use strict';

const { name, size } = require('./lib');

console.log(name, size);
