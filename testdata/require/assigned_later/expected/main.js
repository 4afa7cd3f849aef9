var fs;

import path from 'path';
import helper from './helper.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
fs = fs || require('fs');

console.log(typeof fs.statSync, path.posix.dirname('/a/b'), helper());
