import fs from 'fs';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const readFileSync = fs.readFileSync;
fs.readFileSync = function (file, ...rest) {
  if (file === 'virtual.txt') return 'virtual contents';
  return readFileSync.call(this, file, ...rest);
};

const { load } = require('./loader');

console.log(load('virtual.txt'));
