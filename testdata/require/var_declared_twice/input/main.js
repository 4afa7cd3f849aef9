var path = require('path');
var helper = require('./helper');

console.log(path.posix.join('a', 'b'), helper.name);

// pasted from another file
var path = require('path'), helper = require('./helper');
var late;
var late = require('./late');

console.log(helper.name, typeof path.sep, late);
