import model from './model.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { ready = 'not yet' } = model;
const strings = require('./strings');
const late = require('./late');

console.log(ready, strings.name, late.seen);
