import path from 'path';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const settings = require('./settings');

console.log(path.basename('/a/b'), settings);
