import _module, { createRequire } from 'module';
import path from 'path';
import { createRequire as _createRequire } from 'module';
const require = _createRequire(import.meta.url);
const load = createRequire(import.meta.filename);
const below = _module.createRequire(path.join(import.meta.dirname, 'sub', 'any.js'));
import * as first from './first.js';

function later() {
  return load('./later');
}

console.log(load('./whole')(), load('./names').a, Object.keys(load('./listed')));
console.log(below('./deep').length, below('../whole') === load('./whole'));
console.log(createRequire(import.meta.dirname + '/')('./names').a);
const second = require('./second');
console.log(first.name, second.name, later()());
