const left = require('leftish');
const { pad, trim: cut, version } = require('leftish');

console.log(left.pad('a', 3), pad('b', 2), cut(' c '), version, left.dynamic);
