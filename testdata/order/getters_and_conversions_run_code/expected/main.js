import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const conf = { get port() { console.log('port is read'); return 80; } };
const port = conf.port;
const first = require('./first');
const name = { toString() { console.log('name is spelt'); return 'n'; } };
const text = `${name}:${port}`;
const second = require('./second');
import lib from './lib.js';
const late = lib.late;
const third = require('./third');
console.log(first, second, third, late, text);
