import nothing from './nothing.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const exports = {};

const length = nothing.length;
const loud = require('./loud');

console.log(loud.a, length);

export { exports as default, exports as 'module.exports' };
