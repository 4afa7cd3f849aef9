import * as cat from './cat.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
console.log(cat.help());
console.log(require('./ann').seen);
