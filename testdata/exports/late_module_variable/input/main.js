var fs, lib,
  other = 1;

fs = require('fs');

lib = require('./lib');

console.log(typeof fs.readFile, lib.ready, lib.log.length, other);
