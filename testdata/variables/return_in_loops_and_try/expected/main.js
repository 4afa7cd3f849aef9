import picked from './picked.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

console.log(require('./search').found, require('./guarded').state, picked);
