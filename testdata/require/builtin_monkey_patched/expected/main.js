import fs from 'fs';
import * as reader from './reader.js';
import _fs from 'node:fs';

const { existsSync } = fs;

const original = fs.existsSync;
fs.existsSync = () => 'patched';

console.log(reader.check('/nope'), existsSync('/nope'), _fs.existsSync('/nope'));
fs.existsSync = original;
console.log(reader.check('/nope'));
