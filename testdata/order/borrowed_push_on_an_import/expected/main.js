import { paths } from './paths.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
Array.prototype.push.apply(paths, ['lib', 'src']);
const finder = require('./finder');
console.log(finder.count);
