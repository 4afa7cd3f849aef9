import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const numbers = require('./numbers');

export const count = Object.keys(numbers).length;
export const config = require('./config.js');
