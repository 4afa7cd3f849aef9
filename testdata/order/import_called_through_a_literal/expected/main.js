import counting from './counting.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { counter } = counting;
const report = require('./report');

console.log(counter, report.text);
