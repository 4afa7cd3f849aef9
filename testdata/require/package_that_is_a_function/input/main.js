var minimist = require('minimal-args');
var parse = require('minimal-args').parse, defaults = require('minimal-args').defaults;

console.log(minimist(['--a', '1']), parse === minimist, defaults);
