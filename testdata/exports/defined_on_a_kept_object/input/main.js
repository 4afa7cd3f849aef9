'use strict';
const lib = require('./lib');

try {
  lib.shown = 3;
} catch (error) {
  console.log(error.name);
}
console.log(Object.keys(lib), lib.hidden, lib.shown);
