import nothing from './nothing.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const exports = {};

const keys = Object.keys(nothing);
const also = require('./also');

console.log(also.b, keys);

export { exports as default, exports as 'module.exports' };
