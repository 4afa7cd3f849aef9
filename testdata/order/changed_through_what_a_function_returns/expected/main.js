import dates from './dates.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { session } = dates;
const { started } = require('./model');

console.log(typeof session, started);
