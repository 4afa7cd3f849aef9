import strings from './strings.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { ...known } = strings;
const { size } = require('./extended');

console.log(Object.keys(known), size);
