var fs, path, helper;

path = require('path');
helper = require('./helper');
fs = fs || require('fs');

console.log(typeof fs.statSync, path.posix.dirname('/a/b'), helper());
