import nothing from './nothing.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const exports = {};

const { length } = nothing;
const loud = require('./apart_loud');

console.log(loud, length);

export { exports as default, exports as 'module.exports' };
