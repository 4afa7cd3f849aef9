import ids from './ids.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const first = ids.next().value;
const user = require('./user');
console.log(first, user.id);
