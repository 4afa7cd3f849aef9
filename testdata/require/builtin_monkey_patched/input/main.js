const fs = require('fs');
const { existsSync } = require('fs');
const reader = require('./reader');

const original = fs.existsSync;
fs.existsSync = () => 'patched';

console.log(reader.check('/nope'), existsSync('/nope'), require('node:fs').existsSync('/nope'));
fs.existsSync = original;
console.log(reader.check('/nope'));
