const readFileSync = require('fs').readFileSync;
const sep = require('path').posix.sep;
var version = require('./meta').info.version;
const format = require('./meta').formats['short-date'];

console.log(typeof readFileSync, sep, version, format);
